"""Third-party models, pinned by checksum: named-entity recognition and sentence embeddings; both optional."""
