-- create_extension: a name that needs quotes
-- up
CREATE EXTENSION "uuid-ossp";
-- down
DROP EXTENSION "uuid-ossp";
