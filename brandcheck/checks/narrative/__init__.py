"""Who, for whom, what, proof, where next."""
