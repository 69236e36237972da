"""What a profile says of other people: whom it is for, bodies, giving, mentors."""
