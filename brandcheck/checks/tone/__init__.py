"""Confidence, warmth, specificity, authenticity."""
