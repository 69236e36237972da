"""Any input that people have becomes one Profile."""
