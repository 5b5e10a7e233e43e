"""What a sentence means to a careful reader: who is asked, about whom, about when, about what."""
