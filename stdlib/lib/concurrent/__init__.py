"""Ways to do several things at once: see concurrent.futures."""
