// What each room of the house may not do. The comment is printed with the failing import.
const rooms = {
  quantity: { may: [], why: 'quantity knows exact numbers, units and dates, and nothing of the project.' },
  language: {
    may: ['quantity'],
    why: 'language is the vocabulary of rules: each comparator, measure and roll-up with all that is said of it.',
  },
  messages: {
    may: ['quantity', 'language'],
    why: 'messages holds the sentences, those of the words of rules among them; it may print quantities.',
  },
  source: {
    may: ['messages'],
    why: 'source turns text into located trees and problems; it knows no plan and no figures.',
  },
  formula: {
    may: ['quantity', 'messages'],
    why: 'formula parses and evaluates arithmetic over indicators; it knows no plan.',
  },
  plan: {
    may: ['quantity', 'messages', 'source', 'formula', 'language'],
    why: 'plan reads rule files; it knows no submission, engine or report.',
  },
  facts: {
    may: ['quantity', 'messages', 'source'],
    why: 'facts are columns of figures with their origins; they know no plan and no format.',
  },
  workbook: {
    may: ['quantity', 'messages', 'source'],
    why: 'workbook reads and writes sheets of cells; it knows nothing of plans and figures.',
  },
  submission: {
    may: ['quantity', 'messages', 'source', 'plan', 'facts', 'workbook'],
    why: 'submission turns what was handed in into facts; it judges nothing and prints nothing.',
  },
  assessment: {
    may: ['quantity', 'language', 'messages', 'source'],
    why: 'the assessment is the waist: a document that knows neither engine nor report.',
  },
  engine: {
    may: ['quantity', 'messages', 'formula', 'language', 'plan', 'facts', 'assessment', 'source'],
    why: 'engine is pure: no file, no clock, no locale, no output, and no knowledge of submissions or reports.',
  },
  archive: {
    may: ['quantity', 'messages', 'source', 'plan', 'facts', 'engine', 'assessment'],
    why: 'the archive is a judgement as lines of text, and the judgement derived from them again; it reads no file.',
  },
  form: {
    may: [
      'quantity',
      'messages',
      'language',
      'formula',
      'plan',
      'facts',
      'submission',
      'engine',
      'assessment',
      'workbook',
    ],
    why: 'a form is made from the plan as it is judged, in the words that submissions are read by.',
  },
  cases: {
    may: [
      'quantity',
      'messages',
      'source',
      'language',
      'formula',
      'plan',
      'facts',
      'submission',
      'engine',
      'assessment',
    ],
    why: "cases runs the rule author's given/expect tests through the real flow; it prints nothing.",
  },
  document: {
    may: ['messages', 'source'],
    why: 'document lays out paragraphs and tables as Word and PDF; it knows no plan and no assessment.',
  },
  ledger: {
    may: ['quantity', 'messages', 'source', 'assessment', 'workbook'],
    why: 'the ledger follows what must be put right from one assessment to the next; it judges nothing.',
  },
  report: {
    may: ['quantity', 'language', 'messages', 'source', 'assessment', 'workbook', 'document'],
    why: 'a report renders an assessment and never evaluates.',
  },
  service: {
    may: [
      'quantity',
      'messages',
      'source',
      'plan',
      'facts',
      'workbook',
      'submission',
      'form',
      'engine',
      'assessment',
      'archive',
      'ledger',
      'document',
      'report',
    ],
    why: 'service does what commands and library users ask for; it prints nothing, reads no clock and knows no command line.',
  },
};
/** Storeys within a room, from the ground up: none may look up. All may see the file that is the room's ground. */
const storeys = {
  engine: {
    floors: ['series', 'program', 'figures', 'judging', 'findings', 'results'],
    why: 'series are arithmetic, figures are made of series, verdicts of figures, findings explain verdicts, results gather findings; evaluate.ts and index.ts are the roof.',
  },
  report: {
    ground: 'shipped',
    floors: ['templates', 'content', 'word-template', 'kinds', 'outputs', 'lint'],
    why: 'a kind says what a report holds, an output how it is written down: no kind knows the formats.',
  },
};
rooms.service = {
  may: Object.keys(rooms),
  why: 'service is what the program does for whoever asks, a command or a library user; it knows no terminal.',
};
rooms.batch = {
  may: Object.keys(rooms),
  why: 'batch has many judged and rendered by many processes; it prints nothing, reads no clock and knows no command line.',
};
const names = Object.keys(rooms);
const others = (room) => [...names, 'cli'].filter((n) => n !== room && !rooms[room].may.includes(n));

module.exports = {
  forbidden: [
    ...names.map((room) => ({
      name: `room-${room}`,
      severity: 'error',
      comment: rooms[room].why,
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${others(room).join('|')}|index)(/|\\.ts)` },
    })),
    ...Object.entries(storeys).flatMap(([room, { ground = 'none', floors, why }]) =>
      floors.map((floor, i) => ({
        name: `storey-${room}-${floor}`,
        severity: 'error',
        comment: `${why} No storey looks up.`,
        from: { path: `^src/${room}/${floor}/` },
        to: {
          path: `^src/${room}/(${[...floors.slice(i + 1), '[^/]+\\.ts$'].join('|')})`,
          pathNot: `^src/${room}/${ground}\\.ts$`,
        },
      })),
    ),
    {
      name: 'only-files-from-rooms-that-may',
      severity: 'error',
      comment: 'only source, plan, submission, document, report, service, batch and cli touch the disk.',
      from: { path: '^src/(quantity|messages|formula|language|facts|assessment|engine)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'engine-sees-models-only',
      severity: 'error',
      comment:
        'the engine may know what a plan is, whom it holds and what its targets refer to, not how it is read from disk.',
      from: { path: '^src/engine/' },
      to: { path: '^src/plan/', pathNot: '^src/plan/(model|held|targets)\\.ts$' },
    },
    {
      name: 'only-report-templates',
      severity: 'error',
      comment: 'report is the only room that knows Handlebars.',
      from: { path: '^src/', pathNot: '^src/report/' },
      to: { path: 'node_modules/handlebars' },
    },
    {
      name: 'only-cli-parses-arguments',
      severity: 'error',
      comment: 'cli is the only room that knows commander and colours.',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(commander|picocolors)' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'a circle has no first page to read.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
