"""Mutual value, mentors, associations, giving back."""
