"""PDF: LinkedIn's own in its layouts, printed pages, and ordinary résumés."""
