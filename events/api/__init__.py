"""The domain in GraphQL."""
