"""What a remark says, read cautiously: where it is not sure, nothing is read."""
