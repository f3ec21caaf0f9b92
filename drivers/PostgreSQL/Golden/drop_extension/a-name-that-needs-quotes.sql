-- drop_extension: a name that needs quotes
-- up
DROP EXTENSION "uuid-ossp";
-- down
CREATE EXTENSION "uuid-ossp";
