"""Claims and the lines that show them."""
