"""What remarks say, read from their Danish."""
