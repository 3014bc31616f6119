// Draws the units of the page: which chapters they meet, and the way to their papers. Without it there is a list.
(() => {
  const { words, looks, to, runs } = JSON.parse(document.getElementById('data').textContent);
  const tool = document.getElementById('tool');
  if (!tool) return;
  const at = (id) => document.getElementById(id);
  const [head, body] = [tool.querySelector('thead'), tool.querySelector('tbody')];
  const STEP = 200;
  const flag = { notice: 1, missing: 2, blank: 4, judged: 8, earlier: 16 };
  const web = to.find((format) => ['html', 'docx', 'md'].includes(format));

  /** An element with a class and what is in it. */
  const make = (tag, name, ...inside) => {
    const element = document.createElement(tag);
    if (name) element.className = name;
    element.append(...inside);
    return element;
  };
  const option = (value, text) => Object.assign(make('option', '', text), { value });
  const link = (path, text) => {
    const href = path.split('/').map(encodeURIComponent).join('/');
    return Object.assign(make('a', '', text), { href });
  };
  const headOf = (text, name) => Object.assign(make('th', name ?? '', text), { scope: 'col' });

  const units = runs.flatMap((run) =>
    run.units
      .filter(([, , , flags]) => flags & flag.judged)
      .map(([id, name, conclusion, flags, score, grade, text]) => {
        const tallies = text.split(' ').map((tally) => tally.split(',').map(Number));
        const sum = (i) => tallies.reduce((all, tally) => all + (tally[i] ?? 0), 0);
        return { run, id, name, conclusion, flags, score, grade, tallies, unmet: sum(1), open: sum(2) };
      }),
  );

  at('run').append(
    ...(runs.length > 1 ? [option('', `${words.all}`)] : []),
    ...runs.map(({ title, asOf }, i) => option(String(i), `${title} ${asOf}`)),
  );
  at('conclusion').append(
    option('', '—'),
    ...looks.map(([sign, , name], i) => option(String(i), `${sign} ${name}`)),
  );

  /** Of a chapter: its tone, its sign, and all of it in words. How many were not met, else undecided, else that all are met. */
  const toldOf = ([met = 0, unmet = 0, open = 0, waiting = 0], title) => {
    const share = unmet / (met + unmet || 1);
    const level = share > 0.5 ? ' l3' : share > 0.2 ? ' l2' : '';
    const told = `${title}\n${words.met} ${met} · ${words.unmet} ${unmet} · ${words.open} ${open} · ${words.waiting} ${waiting}`;
    if (unmet > 0) return [`missed${level}`, `✗${unmet}`, told];
    if (open > 0) return ['doubtful', `？${open}`, told];
    return met > 0 ? ['met', '✓', told] : ['none', '·', told];
  };
  const cell = (tally, title) => {
    const [tone, sign, told] = toldOf(tally, title);
    return Object.assign(make('td', `cell ${tone}`, sign), { title: told });
  };
  /** All chapters of a unit in a row of little fields, where those of several plans stand among each other. */
  const strip = ({ run, tallies, unmet, open }) =>
    make(
      'td',
      'strip',
      ...run.chapters.map((title, i) => {
        const [tone, , told] = toldOf(tallies[i] ?? [], title);
        return Object.assign(make('i', tone), { title: told });
      }),
      make('small', '', [unmet ? `✗${unmet}` : '', open ? `？${open}` : ''].join(' ')),
    );
  /** Cut short where there is no room for it. */
  const titled = (title) => Object.assign(make('span', '', title), { title });
  const papersOf = ({ run, id, flags }) => {
    const path = `${run.folder}/feedback/${id}`;
    return [
      ...(web ? [link(`${path}.${web}`, words.feedback)] : []),
      ...(web !== 'docx' && to.includes('docx') ? [link(`${path}.docx`, 'Word')] : []),
      ...(flags & flag.notice && to.includes('docx')
        ? [link(`${run.folder}/notice/${id}.docx`, words.notice)]
        : []),
    ];
  };
  const rowOf = (unit, chapters) => {
    const { run, id, name, conclusion, flags, score, grade, tallies } = unit;
    const [sign, tone, label] = looks[conclusion];
    const first = make('th', '', web ? link(`${run.folder}/feedback/${id}.${web}`, name) : name);
    first.scope = 'row';
    const wanting = ['missing', 'blank', 'earlier'].find((state) => flags & flag[state]);
    if (wanting) first.append(make('small', '', words[wanting]));
    const mark = make('span', `mark ${tone}`, make('span', 'sign', sign), label);
    return make(
      'tr',
      '',
      first,
      ...(chapters ? [] : [make('td', 'of', titled(run.title), make('small', '', run.asOf))]),
      make('td', '', mark),
      make('td', 'n', score, grade ? make('small', '', grade) : ''),
      ...(chapters
        ? chapters.map((title, i) => cell(tallies[i] ?? [], title))
        : [strip(unit)]),
      make('td', 'links', ...papersOf(unit)),
    );
  };

  let shown = [];
  let drawn = 0;
  let chapters;
  const draw = () => {
    body.append(...shown.slice(drawn, drawn + STEP).map((unit) => rowOf(unit, chapters)));
    drawn = Math.min(drawn + STEP, shown.length);
    at('more').hidden = drawn >= shown.length;
  };
  const choose = () => {
    const [run, conclusion] = [at('run').value, at('conclusion').value];
    const wanted = at('search').value.trim().toLowerCase();
    const matches = ({ name, id }) => name.toLowerCase().includes(wanted) || id.toLowerCase().includes(wanted);
    shown = units.filter(
      (unit) =>
        (run === '' || unit.run === runs[run]) &&
        (conclusion === '' || unit.conclusion === Number(conclusion)) &&
        (wanted === '' || matches(unit)),
    );
    if (at('worst').checked) shown = shown.toSorted((a, b) => b.unmet - a.unmet || b.open - a.open);
    chapters = run === '' ? undefined : runs[run].chapters;
    const heads = chapters
      ? chapters.map((title) => Object.assign(headOf(make('span', '', title), 'chapter'), { title }))
      : [headOf(words.chapters)];
    head.replaceChildren(
      make(
        'tr',
        '',
        headOf(words.unit),
        ...(chapters ? [] : [headOf(words.plan)]),
        headOf(words.conclusion),
        headOf(words.score, 'n'),
        ...heads,
        headOf(words.papers),
      ),
    );
    body.replaceChildren();
    drawn = 0;
    draw();
    at('count').textContent = shown.length === 0 ? words.none : words.count.replace('#', shown.length);
  };

  for (const id of ['run', 'conclusion', 'worst']) at(id).addEventListener('change', choose);
  at('search').addEventListener('input', choose);
  tool.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  at('more').addEventListener('click', draw);
  // Rows come as they are scrolled to.
  new IntersectionObserver(([seen]) => seen.isIntersecting && drawn > 0 && drawn < shown.length && draw()).observe(
    at('more'),
  );
  tool.hidden = false;
  choose();
})();
