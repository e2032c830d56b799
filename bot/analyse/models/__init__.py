"""Optional third-party models, pinned by checksum: names and sentence meaning."""
