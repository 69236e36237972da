"""Markdown and plain text, and what all readers of lines share."""
