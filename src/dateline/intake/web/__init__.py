"""An address that the user gave by name -> what stands there, asked for politely and within bounds."""
