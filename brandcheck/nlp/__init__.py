"""Text to numbers and spans; the only home of spaCy, textstat and scikit-learn."""
