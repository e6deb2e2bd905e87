"""The clockwork that carries deliveries: claims what is due, sends it at the platform's pace."""
