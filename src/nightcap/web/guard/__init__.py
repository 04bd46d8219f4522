"""What stands before every handler: whose host name it is, how much comes how slowly, who asks, and what goes out."""
