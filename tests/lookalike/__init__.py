"""Generators of inputs that look like real ones, filled with invented people."""
