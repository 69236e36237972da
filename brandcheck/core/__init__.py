"""Pure data: frozen dataclasses, standard library only."""
