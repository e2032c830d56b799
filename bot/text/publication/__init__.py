"""What belongs to a publication: outlets, agencies, addresses, datelines, and what an outlet changes of an article."""
