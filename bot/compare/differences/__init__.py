"""What two sentences on one subject give differently: figures, dates, words of one quotation, sources."""
