"""The result document becomes a page, text, Markdown or JSON."""
