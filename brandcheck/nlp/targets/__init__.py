"""Occupations, their titles, and postings as targets."""
