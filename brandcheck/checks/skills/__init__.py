"""Skills listed, shown and expected."""
