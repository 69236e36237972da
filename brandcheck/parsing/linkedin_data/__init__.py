"""LinkedIn's data export."""
