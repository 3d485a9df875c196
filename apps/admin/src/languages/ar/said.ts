import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.': 'اضرب الوقت في عدد من {{least}} إلى {{most}}.',
  'This participant has that much time already.': 'لدى هذا المشارك هذا القدر من الوقت بالفعل.',
  'The question is not open yet.': 'لم يُفتح السؤال بعد.',
  'The question is closing: its time is over.': 'السؤال يُغلق الآن: انتهى وقته.',
  'Nobody answers one question more than {{most}} times.':
    'عدد مرات الإجابة عن السؤال الواحد {{most}} على الأكثر.',
  'Say what to tell them.': 'اكتب ما تريد قوله لهم.',
  'Say it in at most {{most}} characters.': 'اختصر الرسالة: يجب ألا يتجاوز عدد أحرفها {{most}}.',
  'Write something first.': 'اكتب شيئًا أولًا.',
  'There is no message to take back.': 'لا توجد رسالة لسحبها.',
  'The stage shows the answers already.': 'شاشة العرض تُظهر الإجابات بالفعل.',
  'The stage shows no answers.': 'شاشة العرض لا تُظهر الإجابات.',
  'Everybody is let in one by one already.': 'يُدخَل الجميع واحدًا واحدًا بالفعل.',
  'Everybody is let in already.': 'الدخول متاح للجميع بالفعل.',
  'You have the wheel already.': 'القيادة بيدك بالفعل.',
  'The clock has the wheel already.': 'القيادة بيد الساعة بالفعل.',
  'The door is open already.': 'الباب مفتوح بالفعل.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'اكتب السبب، وعدد أحرفه من 1 إلى {{most}}: سيقرؤه الجميع.',
  'There is no such question in this session.': 'لا يوجد هذا السؤال في هذه الجلسة.',
  'Others are still at this question: put it right when the session is over.':
    'ما زال آخرون يجيبون عن هذا السؤال: صحّحه بعد انتهاء الجلسة.',
  'This question has not been played: skip it when its turn comes.':
    'لم يُلعب هذا السؤال: تخطَّه عندما يأتي دوره.',
  'This question is out of the scoring already.': 'هذا السؤال خارج حساب النقاط بالفعل.',
  'This question was not voided.': 'لم يُلغَ هذا السؤال.',
  'Only the right answer can be corrected, not the question itself.':
    'لا يمكن تصحيح السؤال نفسه، بل إجابته الصحيحة فقط.',
  'This is the right answer already.': 'هذه هي الإجابة الصحيحة بالفعل.',
  'A name has at most {{most}} characters.': 'يجب ألا يتجاوز عدد أحرف الاسم {{most}}.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'أدخل اللون بعلامة # وستة أرقام ست عشرية، مثل \u200e#00676d.',
  'End the session first, then erase.': 'أنهِ الجلسة أولًا، ثم امحُ البيانات.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'اختر صورة PNG أو WebP أو SVG: هذا الملف ليس أيًّا منها.',
  'Choose a picture that does not move.': 'اختر صورة غير متحركة.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'الحد الأقصى لعرض الشعار وارتفاعه {{most}} بكسل: صغّره.',
  'This PNG is not complete: save it again.': 'ملف PNG هذا غير مكتمل: احفظه من جديد.',
  'This WebP is not complete: save it again.': 'ملف WebP هذا غير مكتمل: احفظه من جديد.',
  'This SVG is not complete: save it again.': 'ملف SVG هذا غير مكتمل: احفظه من جديد.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'احفظ ملف SVG رسمًا بسيطًا: يجب ألا يحتوي على نصوص برمجية أو حركات أو صور أو نسخ أو روابط إلى ملفات أخرى.',
  'A logo has at most {{most}} KB: make it smaller.': 'الحد الأقصى لحجم الشعار {{most}} كيلوبايت: صغّره.',
  'A nickname has at most {{most}} characters.': 'يجب ألا يتجاوز عدد أحرف الاسم المستعار {{most}}.',
  'A nickname needs at least one letter, digit or emoji.':
    'يجب أن يحتوي الاسم المستعار على حرف أو رقم أو رمز تعبيري واحد على الأقل.',
  'Give the quiz a title.': 'اكتب عنوانًا للاختبار.',
  'Choose a nickname that is fit for the big screen.': 'اختر اسمًا مستعارًا يليق بالشاشة الكبيرة.',
  'Use a language tag such as en or pt-BR.': 'استخدم رمز لغة مثل ar أو pt-BR.',
  'A quiz has at most {{most}} questions.': 'يجب ألا يتجاوز عدد أسئلة الاختبار {{most}}.',
  'Two questions have the same id.': 'سؤالان لهما المعرّف نفسه.',
  'Add at least one question.': 'أضف سؤالًا واحدًا على الأقل.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'هنا يلعب كلٌّ بسرعته: أغلق الانضمام أو أنهِ الجلسة.',
  'This session is played together.': 'تُلعب هذه الجلسة جماعيًا.',
  'The quiz has no questions: add one before you start.': 'لا أسئلة في الاختبار: أضف سؤالًا قبل البدء.',
  'The question is not open yet: skip it, or wait a moment.': 'لم يُفتح السؤال بعد: تخطَّه أو انتظر لحظة.',
  'The session is paused already: resume it.': 'الجلسة متوقفة مؤقتًا بالفعل: استأنفها.',
  'Nothing is running that could be paused.': 'لا شيء يجري الآن ليُوقف مؤقتًا.',
  'The session is not paused.': 'الجلسة ليست متوقفة مؤقتًا.',
  'Extend by 1 to {{most}} whole seconds.': 'مدّد بعدد صحيح من الثواني، من 1 إلى {{most}}.',
  'This question has no time limit that could be extended.': 'ليس لهذا السؤال وقت محدد يمكن تمديده.',
  'It is not time yet.': 'لم يحن الوقت بعد.',
  'The session has begun already.': 'بدأت الجلسة بالفعل.',
  'No question is open.': 'لا يوجد سؤال مفتوح.',
  'The door has been open since the lobby.': 'الباب مفتوح منذ غرفة الانتظار.',
  'Everybody moves on by themselves.': 'ينتقل كل لاعب بنفسه.',
  'The session is over.': 'انتهت الجلسة.',
  'Give each team a name of its own.': 'أعطِ كل فريق اسمًا خاصًا به.',
  'Give at least one name to pick from.': 'أدخل اسمًا واحدًا على الأقل للاختيار منه.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'الجلسة التي يلعب فيها كلٌّ بسرعته لا تديرها الساعة: اختر أحد الأمرين.',
  'Let the session end after it opens.': 'اجعل نهاية الجلسة بعد موعد فتحها.',
  'Mark one of the choices as the right one.': 'حدّد اختيارًا صحيحًا واحدًا.',
  'A question needs at least {{least}} choices.': 'يجب ألا يقل عدد اختيارات السؤال عن {{least}}.',
  'A question has at most {{most}} choices.': 'يجب ألا يتجاوز عدد اختيارات السؤال {{most}}.',
  'Two choices have the same id.': 'اختياران لهما المعرّف نفسه.',
  'Two choices say the same.': 'اختياران لهما النص نفسه.',
  'Mark at least one choice as right.': 'حدّد اختيارًا صحيحًا واحدًا على الأقل.',
  'Every right answer must be one of the choices, once.':
    'يجب أن تكون كل إجابة صحيحة من بين الاختيارات، مرة واحدة فقط.',
  'An accepted answer needs at least one letter or digit.':
    'يجب أن تحتوي الإجابة المقبولة على حرف أو رقم واحد على الأقل.',
  'Give at least one accepted answer.': 'أدخل إجابة مقبولة واحدة على الأقل.',
  // A field of a form.
  'Write something here.': 'اكتب شيئًا هنا.',
  'Enter a number.': 'أدخل عددًا.',
  'Enter a whole number.': 'أدخل عددًا صحيحًا.',
  'Choose one of the two.': 'اختر أحد الخيارين.',
  'Use a number of at least {{least}}.': 'أدخل عددًا لا يقل عن {{least}}.',
  'Use a number of at most {{most}}.': 'أدخل عددًا لا يزيد على {{most}}.',
  'Keep at most {{most}} of these.': 'أبقِ {{most}} من هذه على الأكثر.',
  'Check this field.': 'تحقّق من هذا الحقل.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'ملف JSON هذا تالف أو مبتور: صدّر الاختبار من جديد.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'ملف JSON هذا ليس اختبارًا من أرغوس: صدّر الاختبار من أرغوس بصيغة JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'أُنشئ هذا الملف بإصدار أحدث من أرغوس: حدّث أرغوس، أو صدّر الاختبار بصيغة CSV.',
  'Another question has the same id: this one was given a new id.':
    'لسؤال آخر المعرّف نفسه: أُعطي هذا السؤال معرّفًا جديدًا.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'هذا مصنّف أو ملف zip: احفظ ورقة العمل بصيغة CSV (UTF-8) ثم استوردها.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'هذا مصنّف قديم: احفظ ورقة العمل بصيغة CSV (UTF-8) ثم استوردها.',
  'This file is compressed: unpack it and import what is inside.':
    'هذا الملف مضغوط: فك ضغطه واستورد ما بداخله.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'هذا ملف PDF: يقرأ أرغوس نص OpenTriviaQA وملفات CSV وملفات Argus JSON.',
  'The file is empty: choose another one.': 'الملف فارغ: اختر ملفًا آخر.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'هذا ليس ملفًا نصيًا: يقرأ أرغوس نص OpenTriviaQA وملفات CSV وملفات Argus JSON.',
  'An answer ran over several lines: they were joined.': 'امتدت إجابة على عدة أسطر: جُمعت في سطر واحد.',
  'There was no #Q: the text above ^ was taken as the question.':
    'لا يوجد \u200e#Q: اعتُمد النص الذي فوق ^ سؤالًا.',
  'The right answer ran over several lines: they were joined.':
    'امتدت الإجابة الصحيحة على عدة أسطر: جُمعت في سطر واحد.',
  'The ^ line stood below the answers: it was moved up.': 'كان سطر ^ تحت الإجابات: نُقل إلى أعلى.',
  'Control characters were removed.': 'أُزيلت محارف التحكم.',
  'The question is not valid: write it anew.': 'السؤال غير صالح: اكتبه من جديد.',
  'The kind must be choice, multi, boolean, text or number.':
    'يجب أن يكون النوع choice أو multi أو boolean أو text أو number.',
  'The question is empty: write a prompt.': 'السؤال فارغ: اكتب نص السؤال.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'نص السؤال أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصره.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'الشرح أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصره.',
  'The unit is longer than {{most}} characters: shorten it.':
    'الوحدة أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصرها.',
  'The question is longer than {{most}} characters: shorten it.':
    'السؤال أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصره.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'الإجابة الصحيحة أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصرها.',
  'The answer is longer than {{most}} characters: shorten it.':
    'الإجابة أطول من الحد الأقصى (عدد الأحرف: {{most}}): اختصرها.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'يتجاوز الاختيار {{number}} الحد الأقصى لعدد الأحرف ({{most}}): اختصره.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '«\u2068{{cell}}\u2069» قد تدل على اختيارين: اكتب اسم عمود الاختيار المقصود، مثل choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'لا تدل خلية «correct» على أي اختيار: اكتب رقمًا من 1 إلى 6 أو نص الاختيار.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'في خلية «correct» ما ليس من الاختيارات: اكتب مثلًا \u200e1 | 3.',
  'The cell “correct” must be true or false.': 'يجب أن تحتوي خلية «correct» على true أو false.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'ليس في خلية «correct» عدد بسيط: اكتب مثلًا 1000 أو 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'هامش الخطأ ليس عددًا بسيطًا: اكتب مثلًا 0.5، أو اتركه فارغًا.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'يجب أن يكون الوقت المحدد بالثواني من {{least}} إلى {{most}}، أو «none»: ضُبط الوقت المعتاد.',
  'The points must be 0, 1 or 2: they were set to 1.': 'يجب أن تكون النقاط 0 أو 1 أو 2: ضُبطت على 1.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'يجب أن تكون خلية «credit» هي partial أو all-or-nothing: ضُبطت على partial.',
  'The question is empty: write it in the column “prompt”.': 'السؤال فارغ: اكتبه في العمود «prompt».',
  'The row is longer than {{most}} characters: shorten it.':
    'يتجاوز الصف الحد الأقصى لعدد الأحرف ({{most}}): اختصره.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'علامات الاقتباس في هذا الصف غير سليمة: ضع النصوص بين علامتي اقتباس، واكتب كل علامة بداخلها مرتين.',
  'Argus knows no column of this name: it was left out.': 'لا يعرف أرغوس عمودًا بهذا الاسم: استُبعد.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'خلايا هذا الصف أكثر من خلايا الصف الأول: ضع النصوص التي تحتوي على الفاصل بين علامتي اقتباس.',
  'An empty answer was left out.': 'استُبعدت إجابة فارغة.',
  'The same answer stood there twice: one was kept.': 'وردت الإجابة نفسها مرتين: أُبقي على واحدة.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'تبدأ الإجابات من جديد بالحرف A: افصل بين السؤالين بسطر \u200e#Q وسطر ^.',
  'The letters are out of order: the answers stay in the order given.':
    'الحروف غير مرتبة: تبقى الإجابات بالترتيب الذي وردت به.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'عدد الإجابات أكثر من {{most}}: أُبقي على الصحيحة وعلى أوائل الإجابات الأخرى.',
  'The right answer is missing: add a line that begins with ^.':
    'الإجابة الصحيحة مفقودة: أضف سطرًا يبدأ بالرمز ^.',
  'There are two right answers: keep one ^ line.': 'توجد إجابتان صحيحتان: أبقِ سطر ^ واحدًا.',
  'The question is missing: write it behind #Q.': 'السؤال مفقود: اكتبه بعد \u200e#Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'عدد الإجابات المختلفة أقل من {{least}}: أضف سطرًا مثل «\u200eB …\u200e».',
  'The right answer is not one of the answers: correct the ^ line.':
    'الإجابة الصحيحة ليست من بين الإجابات: صحّح سطر ^.',
  'The right answer was written differently above: it was matched.':
    'كُتبت الإجابة الصحيحة بين الإجابات بصورة مختلفة: عُدّتا إجابة واحدة.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'لا ينتمي هذا النص إلى أي سؤال: ابدأ السؤال بالرمز \u200e#Q وإجابته الصحيحة بالرمز ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'هذا ليس اختبارًا يعرفه أرغوس: استخدم نص OpenTriviaQA أو ملف Argus JSON أو ملف CSV يسمّي صفه الأول الأعمدة (انظر المثال).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'هذا السطر ليس بترميز الملف: قُرئ بترميز {{other}}، فتحقّق من حروفه.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'حجم الملف أكبر من الحد الأقصى (ميغابايت: {{most}}): قسّمه إلى ملفات أصغر.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'عدد أسطر الملف أكبر من الحد الأقصى ({{most}}): قسّمه إلى ملفات أصغر.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'عدد أسئلة الملف أكبر من الحد الأقصى ({{most}}): قسّمه إلى ملفات أصغر.',
  'No question could be read. Line {{line}}: {{reason}}': 'تعذّرت قراءة أي سؤال. السطر {{line}}: {{reason}}',
  'There is no question in this file: add one and try again.':
    'لا يوجد سؤال في هذا الملف: أضف سؤالًا وحاول مرة أخرى.',
  'The file could not be opened.': 'تعذّر فتح الملف.',
  'The file could not be written. Try again in a moment.': 'تعذّرت كتابة الملف. حاول مرة أخرى بعد لحظة.',
  'The connection ended before the file was complete. Try again.':
    'انقطع الاتصال قبل اكتمال الملف. حاول مرة أخرى.',
  // What the server refuses.
  'There is no such session.': 'هذه الجلسة غير موجودة.',
  'You are here to watch: ask a host of this session to do it.':
    'أنت هنا للمشاهدة: اطلب ذلك من مضيف لهذه الجلسة.',
  'Say who it is for: the name stands in the log.': 'اكتب لمن هذا الرابط: يظهر الاسم في السجل.',
  'Take back one of the {{most}} links to this session first.':
    'اسحب أولًا أحد روابط هذه الجلسة (عددها {{most}}).',
  'This link opens nothing any more.': 'لم يعد هذا الرابط صالحًا.',
  'Enter a valid e-mail address.': 'أدخل عنوان بريد إلكتروني صالحًا.',
  'Enter a name.': 'أدخل اسمًا.',
  'Use at least {{least}} characters.': 'يجب ألا يقل عدد الأحرف عن {{least}}.',
  'Use at most {{most}} characters.': 'يجب ألا يتجاوز عدد الأحرف {{most}}.',
  'Check what you entered.': 'تحقّق مما أدخلته.',
  'There is an administrator already: sign in instead.': 'يوجد مشرف بالفعل: سجّل الدخول.',
  'This link was used or is too old: start Argus again to get a new one.':
    'استُخدم هذا الرابط من قبل أو صار قديمًا: أعد تشغيل أرغوس لتحصل على رابط جديد.',
  'Sign in to change how Argus looks.': 'سجّل الدخول لتغيير مظهر أرغوس.',
  'There is no such participant in this session.': 'لا يوجد هذا المشارك في هذه الجلسة.',
  'Everything personal was erased from this session already.':
    'مُحيت كل البيانات الشخصية من هذه الجلسة بالفعل.',
  'Everything personal of this participant was erased already.':
    'مُحيت كل البيانات الشخصية لهذا المشارك بالفعل.',
  'Other files are being written: try again in a moment.': 'تجري كتابة ملفات أخرى: حاول مرة أخرى بعد لحظة.',
  'Let the session end in the future.': 'اجعل نهاية الجلسة في المستقبل.',
  'Let the session end within {{most}} days.': 'يجب ألا يتجاوز عدد الأيام حتى نهاية الجلسة {{most}}.',
  'Solve the problems shown in the editor before you open a session.':
    'حُلّ المشكلات الظاهرة في المحرّر قبل أن تفتح جلسة.',
  'Check the settings.': 'تحقّق من الإعدادات.',
  'You have {{number}} sessions that have not ended. End one first.':
    'عدد جلساتك التي لم تنتهِ: {{number}}. أنهِ إحداها أولًا.',
  'No free PIN was found: try again in a moment.': 'لم يُعثر على رقم انضمام متاح: حاول مرة أخرى بعد لحظة.',
  'Sign in to open a session.': 'سجّل الدخول لفتح جلسة.',
  'There is no such quiz in your library.': 'لا يوجد هذا الاختبار في مكتبتك.',
  'Sign in to see your sessions.': 'سجّل الدخول لرؤية جلساتك.',
  'This participant has been removed already.': 'أُخرج هذا المشارك بالفعل.',
  'This participant was not removed.': 'لم يُخرَج هذا المشارك.',
  'This is the name already.': 'هذا هو الاسم الحالي بالفعل.',
  'Somebody here has this name already: choose another one.': 'هذا الاسم مأخوذ هنا: اختر اسمًا آخر.',
  'This session has no teams.': 'لا توجد فِرق في هذه الجلسة.',
  'There is no such team here.': 'لا يوجد هذا الفريق هنا.',
  'This participant plays in that team already.': 'يلعب هذا المشارك في ذلك الفريق بالفعل.',
  'This participant does not play.': 'هذا المشارك لا يلعب.',
  'This participant has an attempt left.': 'بقيت لهذا المشارك محاولة.',
  'This participant does not play: let them in first, then change their time.':
    'هذا المشارك لا يلعب: أدخله أولًا، ثم غيّر وقته.',
  'This participant does not wait for more time.': 'هذا المشارك لا ينتظر وقتًا إضافيًا.',
  'Joining is closed already.': 'الانضمام مغلق بالفعل.',
  'Joining is open already.': 'الانضمام مفتوح بالفعل.',
  'Nobody of these waits to be let in.': 'لا أحد من هؤلاء ينتظر الدخول.',
  'Sign in to work with quizzes.': 'سجّل الدخول للعمل على الاختبارات.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'حُفظ هذا الاختبار من مكان آخر: أعد تحميله قبل أن تتابع.',
  'Solve the problems shown in the editor before you export the quiz.':
    'حُلّ المشكلات الظاهرة في المحرّر قبل أن تصدّر الاختبار.',
  'The review opens when the session is over.': 'تُفتح المراجعة عندما تنتهي الجلسة.',
  'The session has moved on since: look at its newest state.':
    'تقدّمت الجلسة منذ ذلك الحين: انظر إلى أحدث حالاتها.',
  // Calls.
  'This is not what was expected here.': 'ليس هذا هو المتوقع هنا.',
  'This is too large to be sent. Make it smaller and try again.': 'هذا أكبر من أن يُرسل. صغّره وحاول مرة أخرى.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'لا يستطيع أرغوس الوصول إلى قاعدة بياناته الآن. حاول مرة أخرى بعد لحظة.',
  'Something went wrong on our side. Try again in a moment.': 'حدث خطأ من جانبنا. حاول مرة أخرى بعد لحظة.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'محاولات كثيرة جدًا. مدة الانتظار بالثواني: {{seconds}}، ثم حاول مرة أخرى.',
  'Join the session first.': 'انضم إلى الجلسة أولًا.',
  'Sign in first.': 'سجّل الدخول أولًا.',
};
