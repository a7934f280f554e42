"""One rule per file; each exports `DETECTOR`."""
