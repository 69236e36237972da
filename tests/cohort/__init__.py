"""Many profiles: reading, keeping, counting and showing them."""
