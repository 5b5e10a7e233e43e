"""What people hand over in Slack -> draft text: messages, files, personal details masked."""
