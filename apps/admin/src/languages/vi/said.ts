import type { TextsLike } from '@argus/ui/texts.ts';
import type { said } from '../../texts/said.ts';

export const texts: TextsLike<typeof said> = {
  // What the rules refuse, and what is wrong with a quiz.
  'Multiply the time by {{least}} to {{most}}.': 'Hãy nhân thời gian với một số từ {{least}} đến {{most}}.',
  'This participant has that much time already.': 'Người tham gia này đã có chừng ấy thời gian rồi.',
  'The question is not open yet.': 'Câu hỏi chưa mở.',
  'The question is closing: its time is over.': 'Câu hỏi đang đóng: đã hết giờ.',
  'Nobody answers one question more than {{most}} times.':
    'Không ai được trả lời một câu hỏi quá {{most}} lần.',
  'Say what to tell them.': 'Hãy viết điều bạn muốn nhắn.',
  'Say it in at most {{most}} characters.': 'Hãy viết tối đa {{most}} ký tự.',
  'Write something first.': 'Hãy viết gì đó trước.',
  'There is no message to take back.': 'Chưa có tin nhắn nào để thu hồi.',
  'The stage shows the answers already.': 'Màn chiếu đang hiện các câu trả lời rồi.',
  'The stage shows no answers.': 'Màn chiếu không hiện câu trả lời nào.',
  'Everybody is let in one by one already.': 'Đã đặt cho vào từng người rồi.',
  'Everybody is let in already.': 'Đã đặt cho tất cả vào rồi.',
  'You have the wheel already.': 'Bạn đang tự tay điều khiển rồi.',
  'The clock has the wheel already.': 'Đồng hồ đang điều khiển rồi.',
  'The door is open already.': 'Cửa đã mở rồi.',
  'Say why in 1 to {{most}} characters: everybody gets to read it.':
    'Hãy nêu lý do trong 1 đến {{most}} ký tự: mọi người đều đọc được.',
  'There is no such question in this session.': 'Phiên này không có câu hỏi đó.',
  'Others are still at this question: put it right when the session is over.':
    'Vẫn còn người đang làm câu này: hãy sửa khi phiên kết thúc.',
  'This question has not been played: skip it when its turn comes.':
    'Câu này chưa được chơi: hãy bỏ qua khi đến lượt câu này.',
  'This question is out of the scoring already.': 'Câu này đã được bỏ khỏi phần tính điểm rồi.',
  'This question was not voided.': 'Câu này chưa bị hủy.',
  'Only the right answer can be corrected, not the question itself.':
    'Chỉ sửa được đáp án đúng, không sửa được câu hỏi.',
  'This is the right answer already.': 'Đây vốn đã là đáp án đúng.',
  'A name has at most {{most}} characters.': 'Tên có tối đa {{most}} ký tự.',
  'Give the colour as a hash and six hexadecimal digits, like #00676d.':
    'Hãy nhập màu bằng dấu thăng và sáu chữ số thập lục phân, ví dụ #00676d.',
  'End the session first, then erase.': 'Hãy kết thúc phiên trước rồi mới xóa.',
  'Choose a PNG, WebP or SVG picture: this file is none of them.':
    'Hãy chọn ảnh PNG, WebP hoặc SVG: tệp này không thuộc loại nào trong số đó.',
  'Choose a picture that does not move.': 'Hãy chọn ảnh không chuyển động.',
  'A logo is at most {{most}} pixels wide and high: make it smaller.':
    'Logo rộng và cao tối đa {{most}} điểm ảnh: hãy thu nhỏ lại.',
  'This PNG is not complete: save it again.': 'Tệp PNG này không đầy đủ: hãy lưu lại lần nữa.',
  'This WebP is not complete: save it again.': 'Tệp WebP này không đầy đủ: hãy lưu lại lần nữa.',
  'This SVG is not complete: save it again.': 'Tệp SVG này không đầy đủ: hãy lưu lại lần nữa.',
  'Save the SVG as a plain drawing: it may hold no scripts, animations, pictures, copies or links to other files.':
    'Hãy lưu SVG thành hình vẽ đơn thuần: không được chứa tập lệnh, hoạt ảnh, ảnh, bản sao hay liên kết đến tệp khác.',
  'A logo has at most {{most}} KB: make it smaller.': 'Logo tối đa {{most}} KB: hãy giảm dung lượng.',
  'A nickname has at most {{most}} characters.': 'Biệt danh có tối đa {{most}} ký tự.',
  'A nickname needs at least one letter, digit or emoji.':
    'Biệt danh cần ít nhất một chữ cái, chữ số hoặc biểu tượng cảm xúc.',
  'Give the quiz a title.': 'Hãy đặt tên cho bài đố.',
  'Choose a nickname that is fit for the big screen.':
    'Hãy chọn biệt danh phù hợp để hiện trên màn hình lớn.',
  'Use a language tag such as en or pt-BR.': 'Hãy dùng mã ngôn ngữ như vi hoặc pt-BR.',
  'A quiz has at most {{most}} questions.': 'Một bài đố có tối đa {{most}} câu hỏi.',
  'Two questions have the same id.': 'Có hai câu hỏi trùng id.',
  'Add at least one question.': 'Hãy thêm ít nhất một câu hỏi.',
  'Everybody plays at their own speed here: close joining, or end the session.':
    'Ở đây ai cũng chơi theo nhịp của mình: hãy ngừng cho vào, hoặc kết thúc phiên.',
  'This session is played together.': 'Trong phiên này mọi người chơi cùng nhau.',
  'The quiz has no questions: add one before you start.':
    'Bài đố chưa có câu hỏi: hãy thêm một câu trước khi bắt đầu.',
  'The question is not open yet: skip it, or wait a moment.':
    'Câu hỏi chưa mở: hãy bỏ qua, hoặc chờ một chút.',
  'The session is paused already: resume it.': 'Phiên đang tạm dừng rồi: hãy cho tiếp tục.',
  'Nothing is running that could be paused.': 'Không có gì đang chạy để tạm dừng.',
  'The session is not paused.': 'Phiên hiện không tạm dừng.',
  'Extend by 1 to {{most}} whole seconds.': 'Hãy thêm một số giây nguyên, từ 1 đến {{most}}.',
  'This question has no time limit that could be extended.':
    'Câu này không giới hạn thời gian nên không thêm được.',
  'It is not time yet.': 'Chưa đến lúc.',
  'The session has begun already.': 'Phiên đã bắt đầu rồi.',
  'No question is open.': 'Không có câu hỏi nào đang mở.',
  'The door has been open since the lobby.': 'Cửa đã mở từ lúc ở phòng chờ.',
  'Everybody moves on by themselves.': 'Mỗi người tự sang câu tiếp theo.',
  'The session is over.': 'Phiên đã kết thúc.',
  'Give each team a name of its own.': 'Hãy đặt cho mỗi đội một tên riêng.',
  'Give at least one name to pick from.': 'Hãy nhập ít nhất một tên để chọn.',
  'A self-paced session is not moved on by the clock: choose one of the two.':
    'Phiên theo nhịp riêng không do đồng hồ chuyển bước: hãy chọn một trong hai.',
  'Let the session end after it opens.': 'Hãy chọn lúc kết thúc phiên sau lúc mở cửa.',
  'Mark one of the choices as the right one.': 'Hãy đánh dấu một đáp án là đúng.',
  'A question needs at least {{least}} choices.': 'Một câu hỏi cần ít nhất {{least}} đáp án.',
  'A question has at most {{most}} choices.': 'Một câu hỏi có tối đa {{most}} đáp án.',
  'Two choices have the same id.': 'Có hai đáp án trùng id.',
  'Two choices say the same.': 'Có hai đáp án giống nhau.',
  'Mark at least one choice as right.': 'Hãy đánh dấu ít nhất một đáp án là đúng.',
  'Every right answer must be one of the choices, once.':
    'Mỗi đáp án đúng phải nằm trong các đáp án và chỉ được nêu một lần.',
  'An accepted answer needs at least one letter or digit.':
    'Câu trả lời được chấp nhận cần ít nhất một chữ cái hoặc chữ số.',
  'Give at least one accepted answer.': 'Hãy nhập ít nhất một câu trả lời được chấp nhận.',
  // A field of a form.
  'Write something here.': 'Hãy viết gì đó ở đây.',
  'Enter a number.': 'Hãy nhập một số.',
  'Enter a whole number.': 'Hãy nhập một số nguyên.',
  'Choose one of the two.': 'Hãy chọn một trong hai.',
  'Use a number of at least {{least}}.': 'Hãy dùng một số từ {{least}} trở lên.',
  'Use a number of at most {{most}}.': 'Hãy dùng một số không quá {{most}}.',
  'Keep at most {{most}} of these.': 'Hãy giữ lại tối đa {{most}} mục.',
  'Check this field.': 'Hãy kiểm tra ô này.',
  // Files that are read.
  'This JSON is broken or cut off: export the quiz again.':
    'Tệp JSON này bị hỏng hoặc bị cắt cụt: hãy xuất lại bài đố.',
  'This JSON is no quiz of Argus: export the quiz from Argus as JSON.':
    'Tệp JSON này không phải bài đố của Argus: hãy xuất bài đố từ Argus dưới dạng JSON.',
  'This file was made by a newer Argus: update Argus, or export the quiz as CSV.':
    'Tệp này do một bản Argus mới hơn tạo ra: hãy cập nhật Argus, hoặc xuất bài đố dưới dạng CSV.',
  'Another question has the same id: this one was given a new id.':
    'Một câu hỏi khác có cùng id: câu này đã được cấp id mới.',
  'This is a workbook or a zip file: save the sheet as CSV (UTF-8) and import that.':
    'Đây là sổ tính hoặc tệp zip: hãy lưu trang tính dưới dạng CSV (UTF-8) rồi nhập tệp đó.',
  'This is an old workbook: save the sheet as CSV (UTF-8) and import that.':
    'Đây là sổ tính kiểu cũ: hãy lưu trang tính dưới dạng CSV (UTF-8) rồi nhập tệp đó.',
  'This file is compressed: unpack it and import what is inside.':
    'Tệp này đã được nén: hãy giải nén rồi nhập tệp bên trong.',
  'This is a PDF: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Đây là tệp PDF: Argus đọc văn bản OpenTriviaQA, CSV và Argus JSON.',
  'The file is empty: choose another one.': 'Tệp này trống: hãy chọn tệp khác.',
  'This is not a text file: Argus reads OpenTriviaQA text, CSV and Argus JSON.':
    'Đây không phải tệp văn bản: Argus đọc văn bản OpenTriviaQA, CSV và Argus JSON.',
  'An answer ran over several lines: they were joined.':
    'Một đáp án nằm trên nhiều dòng: các dòng đã được nối lại.',
  'There was no #Q: the text above ^ was taken as the question.':
    'Không có #Q: văn bản phía trên ^ được lấy làm câu hỏi.',
  'The right answer ran over several lines: they were joined.':
    'Đáp án đúng nằm trên nhiều dòng: các dòng đã được nối lại.',
  'The ^ line stood below the answers: it was moved up.':
    'Dòng ^ nằm dưới các đáp án: dòng này đã được chuyển lên trên.',
  'Control characters were removed.': 'Đã xóa các ký tự điều khiển.',
  'The question is not valid: write it anew.': 'Câu hỏi không hợp lệ: hãy viết lại.',
  'The kind must be choice, multi, boolean, text or number.':
    'Loại câu hỏi phải là choice, multi, boolean, text hoặc number.',
  'The question is empty: write a prompt.': 'Câu hỏi còn trống: hãy viết nội dung câu hỏi.',
  'The prompt is longer than {{most}} characters: shorten it.':
    'Nội dung câu hỏi dài quá {{most}} ký tự: hãy rút ngắn.',
  'The explanation is longer than {{most}} characters: shorten it.':
    'Phần giải thích dài quá {{most}} ký tự: hãy rút ngắn.',
  'The unit is longer than {{most}} characters: shorten it.': 'Đơn vị dài quá {{most}} ký tự: hãy rút ngắn.',
  'The question is longer than {{most}} characters: shorten it.':
    'Câu hỏi dài quá {{most}} ký tự: hãy rút ngắn.',
  'The right answer is longer than {{most}} characters: shorten it.':
    'Đáp án đúng dài quá {{most}} ký tự: hãy rút ngắn.',
  'The answer is longer than {{most}} characters: shorten it.':
    'Đáp án dài quá {{most}} ký tự: hãy rút ngắn.',
  'Choice {{number}} is longer than {{most}} characters: shorten it.':
    'Đáp án {{number}} dài quá {{most}} ký tự: hãy rút ngắn.',
  '“{{cell}}” can mean two of the choices: write its column, such as choice2.':
    '“{{cell}}” có thể chỉ hai đáp án: hãy ghi tên cột, ví dụ choice2.',
  'The cell “correct” names no choice: write 1 to 6 or its text.':
    'Ô “correct” không chỉ đáp án nào: hãy ghi số từ 1 đến 6 hoặc nội dung của đáp án.',
  'The cell “correct” names something that is no choice: write such as 1 | 3.':
    'Ô “correct” có mục không phải là đáp án: hãy ghi theo kiểu 1 | 3.',
  'The cell “correct” must be true or false.': 'Ô “correct” phải là true hoặc false.',
  'The cell “correct” is no plain number: write such as 1000 or 3.14.':
    'Ô “correct” không phải là số đơn thuần: hãy ghi như 1000 hoặc 3.14.',
  'The tolerance is no plain number: write such as 0.5, or nothing.':
    'Sai số không phải là số đơn thuần: hãy ghi như 0.5, hoặc để trống.',
  'The time limit must be {{least}} to {{most}} seconds or “none”: the usual one was set.':
    'Giới hạn thời gian phải từ {{least}} đến {{most}} giây hoặc là “none”: đã đặt thành mức thường dùng.',
  'The points must be 0, 1 or 2: they were set to 1.': 'Điểm phải là 0, 1 hoặc 2: đã đặt thành 1.',
  'The cell “credit” must be partial or all-or-nothing: it was set to partial.':
    'Điểm cho câu đúng một phần phải là partial hoặc all-or-nothing: đã đặt thành partial.',
  'The question is empty: write it in the column “prompt”.': 'Câu hỏi còn trống: hãy viết vào cột “prompt”.',
  'The row is longer than {{most}} characters: shorten it.': 'Hàng này dài quá {{most}} ký tự: hãy rút ngắn.',
  'The quotes of this row are broken: put texts in quotes, and double the quotes inside them.':
    'Dấu ngoặc kép của hàng này bị sai: hãy đặt văn bản trong dấu ngoặc kép, và viết đôi các dấu ngoặc kép bên trong.',
  'Argus knows no column of this name: it was left out.':
    'Argus không biết cột nào có tên này: cột đã bị bỏ.',
  'The row has more cells than the first row: put texts that hold the separator in quotes.':
    'Hàng này có nhiều ô hơn hàng đầu tiên: hãy đặt văn bản chứa dấu phân cách trong dấu ngoặc kép.',
  'An empty answer was left out.': 'Một đáp án trống đã bị bỏ.',
  'The same answer stood there twice: one was kept.': 'Cùng một đáp án xuất hiện hai lần: chỉ giữ lại một.',
  'The answers begin again with A: part the two questions with #Q and ^ lines.':
    'Các đáp án lại bắt đầu từ A: hãy tách hai câu hỏi bằng các dòng #Q và ^.',
  'The letters are out of order: the answers stay in the order given.':
    'Các chữ cái không đúng thứ tự: các đáp án được giữ theo thứ tự đã cho.',
  'More than {{most}} answers: the right one and the first others were kept.':
    'Nhiều hơn {{most}} đáp án: chỉ giữ đáp án đúng và những đáp án khác đứng đầu.',
  'The right answer is missing: add a line that begins with ^.':
    'Thiếu đáp án đúng: hãy thêm một dòng bắt đầu bằng ^.',
  'There are two right answers: keep one ^ line.': 'Có hai đáp án đúng: hãy chỉ giữ một dòng ^.',
  'The question is missing: write it behind #Q.': 'Thiếu câu hỏi: hãy viết câu hỏi sau #Q.',
  'Fewer than {{least}} different answers: add a line such as “B …”.':
    'Ít hơn {{least}} đáp án khác nhau: hãy thêm một dòng như “B …”.',
  'The right answer is not one of the answers: correct the ^ line.':
    'Đáp án đúng không nằm trong các đáp án: hãy sửa dòng ^.',
  'The right answer was written differently above: it was matched.':
    'Đáp án đúng ở phía trên được viết hơi khác: đã ghép với đáp án tương ứng.',
  'This text belongs to no question: begin a question with #Q and its right answer with ^.':
    'Văn bản này không thuộc câu hỏi nào: hãy bắt đầu câu hỏi bằng #Q và đáp án đúng bằng ^.',
  'This is no quiz that Argus knows: use OpenTriviaQA text, Argus JSON, or CSV whose first row names the columns (see the example).':
    'Đây không phải dạng bài đố mà Argus biết: hãy dùng văn bản OpenTriviaQA, Argus JSON, hoặc CSV có hàng đầu tiên ghi tên các cột (xem tệp mẫu).',
  'This line is not in the encoding of the file: it was read as {{other}}, check its letters.':
    'Dòng này không theo bảng mã của tệp: đã đọc theo {{other}}, hãy kiểm tra các chữ.',
  'The file has more than {{most}} MB: split it into smaller files.':
    'Tệp vượt quá {{most}} MB: hãy chia thành các tệp nhỏ hơn.',
  'The file has more than {{most}} lines: split it into smaller files.':
    'Tệp vượt quá {{most}} dòng: hãy chia thành các tệp nhỏ hơn.',
  'The file has more than {{most}} questions: split it into smaller files.':
    'Tệp vượt quá {{most}} câu hỏi: hãy chia thành các tệp nhỏ hơn.',
  'No question could be read. Line {{line}}: {{reason}}':
    'Không đọc được câu hỏi nào. Dòng {{line}}: {{reason}}',
  'There is no question in this file: add one and try again.':
    'Tệp này không có câu hỏi nào: hãy thêm một câu rồi thử lại.',
  'The file could not be opened.': 'Không mở được tệp.',
  'The file could not be written. Try again in a moment.': 'Không ghi được tệp. Hãy thử lại sau giây lát.',
  'The connection ended before the file was complete. Try again.':
    'Kết nối bị ngắt trước khi tệp hoàn tất. Hãy thử lại.',
  // What the server refuses.
  'There is no such session.': 'Không có phiên nào như vậy.',
  'You are here to watch: ask a host of this session to do it.':
    'Bạn là người quan sát: hãy nhờ người dẫn của phiên này làm việc đó.',
  'Say who it is for: the name stands in the log.':
    'Hãy cho biết liên kết dành cho ai: tên được ghi vào nhật ký.',
  'Take back one of the {{most}} links to this session first.':
    'Hãy thu hồi một trong {{most}} liên kết của phiên này trước.',
  'This link opens nothing any more.': 'Liên kết này không còn mở được gì nữa.',
  'Enter a valid e-mail address.': 'Hãy nhập một địa chỉ email hợp lệ.',
  'Enter a name.': 'Hãy nhập tên.',
  'Use at least {{least}} characters.': 'Hãy dùng ít nhất {{least}} ký tự.',
  'Use at most {{most}} characters.': 'Hãy dùng tối đa {{most}} ký tự.',
  'Check what you entered.': 'Hãy kiểm tra những gì bạn đã nhập.',
  'There is an administrator already: sign in instead.': 'Đã có quản trị viên: hãy đăng nhập.',
  'This link was used or is too old: start Argus again to get a new one.':
    'Liên kết này đã được dùng hoặc đã quá cũ: hãy khởi động lại Argus để nhận liên kết mới.',
  'Sign in to change how Argus looks.': 'Hãy đăng nhập để đổi diện mạo của Argus.',
  'There is no such participant in this session.': 'Phiên này không có người tham gia đó.',
  'Everything personal was erased from this session already.':
    'Mọi dữ liệu cá nhân của phiên này đã bị xóa rồi.',
  'Everything personal of this participant was erased already.':
    'Mọi dữ liệu cá nhân của người tham gia này đã bị xóa rồi.',
  'Other files are being written: try again in a moment.': 'Đang ghi các tệp khác: hãy thử lại sau giây lát.',
  'Let the session end in the future.': 'Hãy chọn lúc kết thúc phiên trong tương lai.',
  'Let the session end within {{most}} days.': 'Hãy chọn lúc kết thúc phiên trong vòng {{most}} ngày tới.',
  'Solve the problems shown in the editor before you open a session.':
    'Hãy sửa các lỗi hiện trong trình soạn trước khi mở phiên.',
  'Check the settings.': 'Hãy kiểm tra các cài đặt.',
  'You have {{number}} sessions that have not ended. End one first.':
    'Bạn có {{number}} phiên chưa kết thúc. Hãy kết thúc một phiên trước.',
  'No free PIN was found: try again in a moment.':
    'Không tìm được mã PIN còn trống: hãy thử lại sau giây lát.',
  'Sign in to open a session.': 'Hãy đăng nhập để mở phiên.',
  'There is no such quiz in your library.': 'Thư viện của bạn không có bài đố này.',
  'Sign in to see your sessions.': 'Hãy đăng nhập để xem các phiên của bạn.',
  'This participant has been removed already.': 'Người tham gia này đã bị mời ra rồi.',
  'This participant was not removed.': 'Người tham gia này chưa bị mời ra.',
  'This is the name already.': 'Người này đang có đúng tên đó rồi.',
  'Somebody here has this name already: choose another one.':
    'Ở đây đã có người dùng tên này: hãy chọn tên khác.',
  'This session has no teams.': 'Phiên này không có đội.',
  'There is no such team here.': 'Ở đây không có đội đó.',
  'This participant plays in that team already.': 'Người tham gia này đang chơi trong đội đó rồi.',
  'This participant does not play.': 'Người tham gia này không chơi.',
  'This participant has an attempt left.': 'Người tham gia này vẫn còn lượt trả lời.',
  'This participant does not play: let them in first, then change their time.':
    'Người tham gia này không chơi: hãy cho vào trước rồi mới đổi thời gian.',
  'This participant does not wait for more time.': 'Người tham gia này không chờ thêm thời gian.',
  'Joining is closed already.': 'Đã ngừng cho vào rồi.',
  'Joining is open already.': 'Hiện vẫn đang cho vào.',
  'Nobody of these waits to be let in.': 'Không ai trong số này đang chờ được cho vào.',
  'Sign in to work with quizzes.': 'Hãy đăng nhập để làm việc với các bài đố.',
  'This quiz was saved elsewhere: load it again before you go on.':
    'Bài đố này đã được lưu ở nơi khác: hãy tải lại trước khi tiếp tục.',
  'Solve the problems shown in the editor before you export the quiz.':
    'Hãy sửa các lỗi hiện trong trình soạn trước khi xuất bài đố.',
  'The review opens when the session is over.': 'Phần xem lại chỉ mở khi phiên đã kết thúc.',
  'The session has moved on since: look at its newest state.':
    'Phiên đã sang bước mới: hãy xem trạng thái mới nhất.',
  // Calls.
  'This is not what was expected here.': 'Nội dung này không hợp lệ ở đây.',
  'This is too large to be sent. Make it smaller and try again.':
    'Nội dung này quá lớn để gửi. Hãy giảm bớt rồi thử lại.',
  'Argus cannot reach its database right now. Try again in a moment.':
    'Hiện Argus không kết nối được với cơ sở dữ liệu. Hãy thử lại sau giây lát.',
  'Something went wrong on our side. Try again in a moment.':
    'Đã xảy ra lỗi ở phía chúng tôi. Hãy thử lại sau giây lát.',
  'Too many tries. Wait {{seconds}} seconds and try again.':
    'Thử quá nhiều lần. Hãy chờ {{seconds}} giây rồi thử lại.',
  'Join the session first.': 'Hãy vào phiên trước.',
  'Sign in first.': 'Hãy đăng nhập trước.',
};
