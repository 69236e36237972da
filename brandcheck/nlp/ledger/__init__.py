"""The claim-to-evidence ledger: what is claimed, and which lines show it."""
