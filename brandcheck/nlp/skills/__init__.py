"""Skills: what names them, what is known of them, and how they meet a target."""
