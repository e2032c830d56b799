"""Article to Analysis: pure functions, one small file each."""
