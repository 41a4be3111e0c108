"""How editors find events, people, case studies and records."""
