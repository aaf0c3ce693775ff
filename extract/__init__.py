"""Regional-development figures out of Chinese articles: read, extract, keep."""
