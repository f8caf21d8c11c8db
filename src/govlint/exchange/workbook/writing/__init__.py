"""Writing of workbooks: from a structure to sheets, their looks, and the choices in their cells."""
