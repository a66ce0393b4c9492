import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_PAGE, rulesPage } from './rules-page';

/** Brings docs/RULES.md up to date with data/rules. */
writeFileSync(join(process.cwd(), RULES_PAGE), rulesPage(process.cwd()));
console.log(`wrote ${RULES_PAGE}`);
