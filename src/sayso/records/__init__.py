"""What flows between the stages: frozen records, tuples inside, JSON outside."""
