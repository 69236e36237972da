"""Offline, private, deterministic checks for a professional profile."""
