"""A LinkedIn page that was selected and copied."""
