"""Speed against budgets, always as a ratio within one run: ``python -m benchmarks``."""
