"""The dashboard, one page a file."""
