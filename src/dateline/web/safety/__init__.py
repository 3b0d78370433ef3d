"""What every request goes through before a route sees it, and every answer before it leaves."""
