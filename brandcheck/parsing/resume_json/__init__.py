"""JSON Resume and its relatives."""
