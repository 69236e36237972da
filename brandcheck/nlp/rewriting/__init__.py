"""Exact replacements for mechanical weaknesses."""
