"""sayso: who says so, on whose word, who says otherwise, and who says nothing."""
