"""What the bot does, by what people do: one handler for each kind of delivery."""
